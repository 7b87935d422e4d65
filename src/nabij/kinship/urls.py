"""Addresses of kinship."""

from django.urls import path

from nabij.kinship.views import people, picture, ties

app_name = "kinship"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
KIN = "familieleden/<uuid:kin_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/familie/", picture.genogram, name="genogram"),
    path(f"{HOUSEHOLD}verhaal/familie/tekenen/", picture.draw, name="draw"),
    path(f"{HOUSEHOLD}verhaal/familie/terug/<uuid:step_id>/", picture.take_back, name="take_back"),
    path(f"{HOUSEHOLD}aan-tafel/familie/", picture.shared, name="shared"),
    path(KIN, people.kin, name="kin"),
    path(f"{KIN}aan-tafel/", people.shared_kin, name="shared_kin"),
    path(f"{KIN}erbij/<slug:how>/", people.add, name="add"),
    path(f"{KIN}tweeling/", people.twins, name="twins"),
    path(f"{KIN}band/", people.bond_new, name="bond_new"),
    path(f"{KIN}weg/", people.kin_erase, name="kin_erase"),
    path("familieparen/<uuid:pairing_id>/", ties.pairing, name="pairing"),
    path("familieparen/<uuid:pairing_id>/weg/", ties.pairing_erase, name="pairing_erase"),
    path("familielijnen/<uuid:descent_id>/", ties.descent, name="descent"),
    path("familielijnen/<uuid:descent_id>/weg/", ties.descent_erase, name="descent_erase"),
    path("familiebanden/<uuid:kin_bond_id>/", ties.bond, name="bond"),
    path("familiebanden/<uuid:kin_bond_id>/weg/", ties.bond_erase, name="bond_erase"),
]
