"""Addresses of collaboration."""

from django.urls import path

from nabij.collaboration.views import answering, asking, overriding, together

app_name = "collaboration"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
ASK = "samenwerken/<uuid:ask_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}samenwerken/", together.together, name="together"),
    path(f"{HOUSEHOLD}samenwerken/vragen/", asking.ask_new, name="ask_new"),
    path(ASK, together.ask, name="ask"),
    path(f"{ASK}verder/", asking.further, name="further"),
    path(f"{ASK}teamleider/", asking.ask_leader, name="ask_leader"),
    path(f"{ASK}intrekken/", asking.withdraw, name="withdraw"),
    path(f"{ASK}toch/", asking.resume, name="resume"),
    path(f"{ASK}antwoord/", answering.answer, name="answer"),
    path(f"{ASK}antwoord/terug/", answering.take_back, name="take_back_answer"),
    path(f"{ASK}brief/", answering.letter, name="letter"),
    path(f"{ASK}brief/verstuurd/", answering.letter_sent, name="letter_sent"),
    path(f"{ASK}brief/terug/", answering.letter_not_sent, name="letter_not_sent"),
    path("doorzetten/", overriding.overrides, name="overrides"),
    path("doorzetten/<uuid:ask_id>/", overriding.override, name="override"),
    path("doorzetten/<uuid:ask_id>/nee/", overriding.refuse, name="refuse_override"),
    path("doorzetten/besluit/<uuid:override_id>/stoppen/", overriding.stop, name="stop_override"),
]
