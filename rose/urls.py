from django.contrib import admin
from django.urls import include, path

from conversations.api import api
from healthcheck.views import health, live

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/health", health, name="health"),
    path("api/health/live", live, name="live"),
    path("api/", api.urls),
    path("", include("conversations.urls")),
]
