"""Addresses of what changes a household and its plan together."""

from django.urls import path

from nabij.changes import views

app_name = "changes"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}mensen/<uuid:member_id>/open/", views.open_of, name="open_of"),
    path(f"{HOUSEHOLD}uit-elkaar/", views.separate, name="separate"),
    path(f"{HOUSEHOLD}uit-elkaar/<uuid:separation_id>/terug/", views.together, name="together"),
]
