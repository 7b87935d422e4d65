"""Addresses of provisions."""

from django.urls import URLPattern, URLResolver, include, path

from nabij.provisions.views import allocations, applications, household, messages

app_name = "provisions"

_of_application = [
    path("", applications.change, name="change_application"),
    path("intrekken/", applications.withdraw, name="withdraw"),
    path("terugleggen/", applications.restore, name="restore"),
    path("opschorten/", applications.suspend, name="suspend"),
    path("verlengen/", applications.extend, name="extend"),
    path("beschikking/", applications.rule, name="rule"),
]
_of_allocation = [
    path("", allocations.change, name="change_allocation"),
    path("weghalen/", allocations.remove, name="remove_allocation"),
    path("afwijzen/", allocations.decline, name="decline"),
    path("terugleggen/", allocations.reopen, name="reopen"),
    path("begonnen/", allocations.begin, name="begin"),
]
_of_household: list[URLPattern | URLResolver] = [
    path("", household.provisions, name="provisions"),
    path("aan-tafel/", household.shared, name="shared"),
    path("aanvragen/", applications.note, name="note_application"),
    path("aanvragen/<uuid:application_id>/", include(_of_application)),
    path("termijnen/<uuid:term_change_id>/hervatten/", applications.resume, name="resume"),
    path("termijnen/<uuid:term_change_id>/terug/", applications.term_back, name="term_back"),
    path("beschikkingen/<uuid:ruling_id>/terug/", applications.ruling_back, name="ruling_back"),
    path("toewijzingen/", allocations.note, name="note_allocation"),
    path("toewijzingen/<uuid:allocation_id>/", include(_of_allocation)),
    path("levering/<uuid:delivery_id>/einde/", allocations.end, name="end"),
    path("levering/<uuid:delivery_id>/loopt/", allocations.not_ended, name="not_ended"),
    path("levering/<uuid:delivery_id>/terug/", allocations.not_begun, name="not_begun"),
]

urlpatterns = [
    path("huishoudens/<uuid:household_id>/voorzieningen/", include(_of_household)),
    path("aanbiederberichten/", messages.messages, name="messages"),
    path("aanbiederberichten/opnieuw/", messages.retry_all, name="retry_all"),
    path("aanbiederberichten/<uuid:message_id>/", messages.message, name="message"),
    path("aanbiederberichten/<uuid:message_id>/opnieuw/", messages.retry, name="retry"),
    path("aanbiederberichten/<uuid:message_id>/aanbieder/", messages.name_provider, name="name_provider"),
]
