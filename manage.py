#!/usr/bin/env python
"""Django's commands; starts the embedded services a command needs and ends them when nobody uses them any more."""

import os
import sys


def main() -> None:
    """Run the command on the command line; a fault of the set-up is one Dutch line and exit code 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line

        from config import embedded
    except ImportError:
        sys.exit("De bibliotheken ontbreken: voer eerst 'make install' uit en gebruik .venv/bin/python.")
    try:
        if embedded.needed_by(sys.argv):
            from config.prepare import prepare_for

            prepare_for(sys.argv[1])
        execute_from_command_line(sys.argv)
    except (embedded.ServiceError, ImproperlyConfigured) as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
