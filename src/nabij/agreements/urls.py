"""Addresses of agreements and fixed contacts."""

from django.urls import path

from nabij.agreements.views import agreeing, contacts, occurring

app_name = "agreements"

urlpatterns = [
    path("afspraken/", agreeing.show_list, name="list"),
    path("afspraken/nieuw/", agreeing.new, name="new"),
    path("afspraken/vaste-contacten/", contacts.show_list, name="contacts"),
    path("afspraken/vaste-contacten/nieuw/", contacts.new, name="contact_new"),
    path("afspraken/vaste-contacten/<uuid:fixed_contact_id>/", contacts.show, name="contact"),
    path("afspraken/vaste-contacten/<uuid:fixed_contact_id>/bijwerken/", contacts.change, name="contact_change"),
    path("afspraken/vaste-contacten/<uuid:fixed_contact_id>/stoppen/", contacts.end, name="contact_end"),
    path("afspraken/vaste-contacten/<uuid:fixed_contact_id>/terugzetten/", contacts.put_back, name="contact_put_back"),
    path("afspraken/keren/<uuid:occasion_id>/gesprek/", occurring.talk, name="talk"),
    path("afspraken/keren/<uuid:occasion_id>/terugnemen/", occurring.take_back, name="take_back"),
    path("afspraken/partners/<uuid:partner_agreement_id>/", agreeing.show, name="show"),
    path("afspraken/partners/<uuid:partner_agreement_id>/bijwerken/", agreeing.change, name="change"),
    path("afspraken/partners/<uuid:partner_agreement_id>/blijft-zo/", agreeing.keep_so, name="keep_so"),
    path("afspraken/partners/<uuid:partner_agreement_id>/stoppen/", agreeing.end, name="end"),
    path("afspraken/partners/<uuid:partner_agreement_id>/hervatten/", agreeing.resume, name="resume"),
    path("afspraken/partners/<uuid:partner_agreement_id>/keer/", occurring.note, name="note"),
]
