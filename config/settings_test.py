"""Settings of the tests: the same, with services of their own and a database per run, so that runs do not meet."""

import os

for _name in ("DATABASE_URL", "REDIS_URL", "DEBUG", "DEMO_PASSWORD"):
    os.environ.pop(_name, None)  # tests never touch a real database
os.environ["EMBEDDED_ROOM"] = "test"
os.environ.setdefault("TEST_RUN", str(os.getpid()))  # inherited by the processes of one run
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps an event loop in our thread

from config import settings as _settings  # noqa: E402 - after the environment is set

globals().update({name: value for name, value in vars(_settings).items() if name.isupper()})

RUN = os.environ["TEST_RUN"]
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")

DATABASES = {"default": {**_settings.DATABASES["default"], "TEST": {"NAME": f"test_{RUN}"}}}
CACHES = {"default": {**_settings.CACHES["default"], "KEY_PREFIX": f"test-{RUN}-{WORKER}"}}
CELERY_TASK_DEFAULT_QUEUE = os.environ.get("CELERY_QUEUE", f"test-{RUN}-{WORKER}")
DOCUMENT_ROOT = str(
    _settings.embedded.room_path() / f"documents-{RUN}-{WORKER}"
)  # a test has a folder of its own
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick: no test is about its strength
WHITENOISE_AUTOREFRESH = True  # look for a static file when it is asked for, not for all of them per client
