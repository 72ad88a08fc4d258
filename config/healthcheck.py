"""`python -m config.healthcheck`: asks the web server of this container whether it is well; exit code 0 when it is."""

import os
import sys
import urllib.request


def main() -> int:
    """Ask /gezond as the proxy would, with a host name that the installation allows."""
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0]
    headers = {"Host": host, "X-Forwarded-Proto": "https"}
    request = urllib.request.Request("http://127.0.0.1:8000/gezond", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=8):
            return 0
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
