"""The acts on an import of the register: start, choose columns, read, apply, call off, forget."""
