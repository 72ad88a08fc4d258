"""Contact, complaints, appointments and documents: what a file shows of them, and where documents are kept."""
