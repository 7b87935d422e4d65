"""The gallery alone, at its own address."""

from django.urls import include, path

urlpatterns = [path("", include("nabij.ui.urls"))]
