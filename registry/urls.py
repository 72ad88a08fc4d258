"""The addresses of the register: what is on it, and the files that are read into it."""

from django.urls import path

from registry.views import imports, overview

app_name = "registry"

urlpatterns = [
    path("doelgroepregister/", overview.overview, name="register"),
    path("doelgroepregister/import/", imports.new_import, name="import_new"),
    path("doelgroepregister/import/<int:pk>/", imports.import_page, name="import"),
    path("doelgroepregister/import/<int:pk>/kolommen/", imports.columns, name="import_columns"),
    path("doelgroepregister/import/<int:pk>/regels/", imports.rows, name="import_rows"),
    path("doelgroepregister/import/<int:pk>/toepassen/", imports.apply, name="import_apply"),
    path("doelgroepregister/import/<int:pk>/annuleren/", imports.cancel, name="import_cancel"),
]
