"""Addresses of collaboration."""

from django.urls import path

from nabij.collaboration.views import answering, asking, overriding, parcels, teams, together, transfers

app_name = "collaboration"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
ASK = "samenwerken/<uuid:ask_id>/"
TEAM = "teams/<uuid:team_link_id>/"
TRANSFER = "overdracht/<uuid:transfer_id>/"
PARCEL = "meegeven/<uuid:parcel_id>/"

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
    path(f"{HOUSEHOLD}teams/", teams.teams, name="teams"),
    path(f"{HOUSEHOLD}teams/koppelen/<uuid:professional_id>/", teams.link, name="link_team"),
    path(f"{HOUSEHOLD}teams/overdragen/<uuid:professional_id>/", transfers.ask_inside, name="ask_transfer"),
    path(f"{HOUSEHOLD}teams/overdragen/", transfers.ask_outside, name="ask_transfer_outside"),
    path(TEAM, teams.team, name="team"),
    path(f"{TEAM}stoppen/", teams.unlink, name="unlink_team"),
    path(f"{TEAM}toch/", teams.link_again, name="link_again"),
    path(f"{TEAM}meegeven/", parcels.pack_for_team, name="pack_for_team"),
    path(TRANSFER, transfers.transfer, name="transfer"),
    path(f"{TRANSFER}ja/", transfers.accept, name="accept_transfer"),
    path(f"{TRANSFER}nee/", transfers.say_no, name="refuse_transfer"),
    path(f"{TRANSFER}intrekken/", transfers.withdraw, name="withdraw_transfer"),
    path(f"{TRANSFER}terug/", transfers.reopen, name="reopen_transfer"),
    path(f"{TRANSFER}meegeven/", parcels.pack_for_transfer, name="pack_for_transfer"),
    path(PARCEL, parcels.parcel, name="parcel"),
    path(f"{PARCEL}mee/", parcels.let_go, name="let_go"),
    path(f"{PARCEL}niet/", parcels.unpack, name="unpack"),
    path(f"{PARCEL}papier/", parcels.on_paper, name="parcel_print"),
    path(f"{PARCEL}bestand/", parcels.as_file, name="parcel_file"),
]
