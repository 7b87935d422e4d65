"""Addresses of workspace."""

from django.urls import path

from nabij.workspace.views import board, course, household, lists, my_day, search

app_name = "workspace"

urlpatterns = [
    path("mijn-dag/", my_day.my_day, name="my_day"),
    path("huishoudens/", lists.households, name="households"),
    path("huishoudens/<uuid:household_id>/", household.household, name="household"),
    path("huishoudens/<uuid:household_id>/verloop/", course.course, name="course"),
    path("zoeken/", search.search, name="search"),
    path("zoeken/regisseur/", search.director, name="director"),
    path("team/", board.board, name="board"),
    path("team/<uuid:household_id>/contactpersoon/", board.name_contact_person, name="name_contact_person"),
]
