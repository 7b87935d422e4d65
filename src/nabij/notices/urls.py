"""Addresses of notices."""

from django.urls import path

from nabij.notices import views

app_name = "notices"

urlpatterns = [
    path("berichten/", views.notice_list, name="list"),
    path("berichten/gelezen/", views.mark_all, name="mark_all"),
    path("berichten/ongelezen/<int:moment>/", views.unread, name="unread"),
    path("berichten/<uuid:notice_id>/", views.follow, name="follow"),
]
