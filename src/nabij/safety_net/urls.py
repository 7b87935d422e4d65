"""Addresses of the safety net."""

from django.urls import path

from nabij.safety_net.views import deciding, officer, outcome, table

app_name = "safety_net"

HOME, ASKED = "huishoudens/<uuid:household_id>/vangnet/", "vangnet-gevraagd/<uuid:net_question_id>/"
ONE, DECISION = "vangnet/vragen/<uuid:net_question_id>/", "<uuid:net_decision_id>/"

urlpatterns = [
    path(HOME, table.of_household, name="of_household"),
    path("huishoudens/<uuid:household_id>/aan-tafel/vangnet/", table.shared, name="shared"),
    path(f"{HOME}vragen/", table.ask, name="ask"),
    path(ASKED, table.asked_question, name="asked_question"),
    path(f"{ASKED}wijzigen/", table.change, name="change"),
    path(f"{ASKED}intrekken/", table.withdraw, name="withdraw"),
    path(f"{ASKED}terugzetten/", table.restore, name="restore"),
    path("vangnet-navraag/<uuid:net_exchange_id>/antwoord/", table.answer, name="answer"),
    path(f"vangnet-besluit/{DECISION}brief/", outcome.letter, name="letter"),
    path(f"vangnet-besluit/{DECISION}gegeven/", outcome.given, name="given"),
    path(f"vangnet-besluit/{DECISION}niet-gegeven/", outcome.not_given, name="not_given"),
    path(f"vangnet-besluit/{DECISION}anders/", outcome.dissent_at_table, name="dissent_at_table"),
    path(f"vangnet-besluit/{DECISION}wat-ervan-kwam/", outcome.what_came, name="what_came"),
    path("vangnet/", officer.questions, name="questions"),
    path(ONE, officer.question, name="question"),
    path(f"{ONE}oppakken/", officer.take, name="take"),
    path(f"{ONE}terugleggen/", officer.put_back, name="put_back"),
    path(f"{ONE}regel/", officer.rule, name="rule"),
    path(f"{ONE}navragen/", officer.ask_back, name="ask_back"),
    path(f"{ONE}besluiten/", deciding.decide, name="decide"),
    path(f"{ONE}besluiten/nalezen/", deciding.look_over, name="look_over"),
    path(f"vangnet/besluiten/{DECISION}opnieuw/", deciding.anew, name="anew"),
    path(f"vangnet/besluiten/{DECISION}opnieuw/nalezen/", deciding.look_over_anew, name="look_over_anew"),
    path(f"vangnet/besluiten/{DECISION}precedent/", deciding.precedent, name="precedent"),
    path(f"vangnet/besluiten/{DECISION}anders/", deciding.dissent, name="dissent"),
]
