"""The addresses as they are in the demo."""

from django.urls import URLPattern, URLResolver, include, path

from nabij.accounts.urls import addresses
from nabij.config.urls import PACKAGES

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("allauth.urls")),
    path("", include((addresses(personas=True), "accounts"))),
    *(path("", include(f"nabij.{package}.urls")) for package in PACKAGES if package != "accounts"),
]
