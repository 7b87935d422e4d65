"""Addresses of intake."""

from django.urls import path

from nabij.intake.views import calling, inbox, noting, outcome, report

app_name = "intake"

ONE, HOUSEHOLD = "meldingen/<uuid:report_id>/", "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path("melden/", report.report, name="report"),
    path("melden/na-een-gesprek/", noting.note, name="note"),
    path("mijn-meldingen/", report.my_own, name="my_reports"),
    path("mijn-meldingen/<uuid:report_id>/", report.receipt, name="receipt"),
    path("meldingen/", inbox.waiting, name="inbox"),
    path(ONE, inbox.sort, name="sort"),
    path(f"{ONE}oppakken/", inbox.take, name="take"),
    path(f"{ONE}terugleggen/", inbox.release, name="release"),
    path(f"{ONE}koppelen/", inbox.link, name="link"),
    path(f"{ONE}nieuw-huishouden/", inbox.begin, name="begin"),
    path(f"{ONE}losmaken/", inbox.unlink, name="unlink"),
    path(f"{ONE}niet-voor-ons/", inbox.leave, name="leave"),
    path(f"{ONE}terughalen/", inbox.bring_back, name="bring_back"),
    path(f"{ONE}doorsturen/", inbox.forward, name="forward"),
    path(f"{ONE}aanvullen/", noting.complete, name="complete"),
    path(f"{ONE}gebeld/", calling.called, name="called"),
    path(f"{ONE}bericht-gegeven/", calling.told, name="told"),
    path(f"{ONE}onderzoek-klaar/", calling.inquiry_done, name="inquiry_done"),
    path(f"{ONE}onderzoek-open/", calling.inquiry_open, name="inquiry_open"),
    path(f"{ONE}melder-informeren/", outcome.answer, name="answer"),
    path(f"{HOUSEHOLD}meldingen/", outcome.of_household, name="of_household"),
    path(f"{HOUSEHOLD}contact/ja/", outcome.accept, name="accept"),
    path(f"{HOUSEHOLD}contact/nee/", outcome.decline, name="decline"),
    path(f"{HOUSEHOLD}contact/niet-bereikt/", outcome.unreached, name="unreached"),
]
