"""Addresses of the directory."""

from django.urls import path

from nabij.directory import views

app_name = "directory"

urlpatterns = [
    path("gids/", views.show_list, name="list"),
    path("gids/nieuw/<uuid:area_id>/", views.add, name="add"),
    path("gids/<uuid:professional_id>/", views.show, name="show"),
    path("gids/<uuid:professional_id>/bijwerken/", views.change, name="change"),
    path("gids/<uuid:professional_id>/account/", views.give_account, name="give_account"),
]
