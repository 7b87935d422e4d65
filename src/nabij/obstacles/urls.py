"""Addresses of obstacles."""

from django.urls import path

from nabij.obstacles.views import answering, reading, telling

app_name = "obstacles"

urlpatterns = [
    path("obstakels/", reading.show_list, name="list"),
    path("obstakels/nieuw/", telling.tell_one, name="tell"),
    path("obstakels/mijn/", reading.mine, name="mine"),
    path("obstakels/tellen/", reading.count, name="count"),
    path("obstakels/regels/<uuid:rule_id>/", reading.show, name="rule"),
    path("obstakels/regels/<uuid:rule_id>/antwoord/", answering.answer, name="answer"),
    path("obstakels/regels/<uuid:rule_id>/neem/", answering.take, name="take"),
    path("obstakels/regels/<uuid:rule_id>/geef-terug/", answering.leave, name="leave"),
    path("obstakels/regels/<uuid:rule_id>/zelfde-als/", answering.join, name="join"),
    path("obstakels/regels/<uuid:rule_id>/uit-elkaar/", answering.part, name="part"),
    path("obstakels/<uuid:obstacle_id>/terugnemen/", telling.take_back, name="take_back"),
    path("huishoudens/<uuid:household_id>/obstakels/", reading.of_household, name="of_household"),
    path("huishoudens/<uuid:household_id>/obstakels/nieuw/", telling.tell_at, name="tell_at"),
]
