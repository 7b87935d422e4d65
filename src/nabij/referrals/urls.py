"""Addresses of referrals."""

from django.urls import path

from nabij.referrals.views import after, announcing, team

app_name = "referrals"

MINE, ONE = "mijn-verwijzingen/<uuid:referral_id>/", "verwijzingen/<uuid:referral_id>/"

urlpatterns = [
    path("verwijzing-aankondigen/", announcing.announce, name="announce"),
    path("mijn-verwijzingen/", announcing.my_own, name="my_referrals"),
    path(MINE, announcing.receipt, name="receipt"),
    path(f"{MINE}papier/", announcing.paper, name="paper"),
    path(f"{MINE}pdf/", announcing.paper_pdf, name="paper_pdf"),
    path(f"{MINE}besluit/", announcing.decide, name="decide"),
    path(f"{MINE}besluit/terug/", announcing.undecide, name="undecide"),
    path(f"{MINE}intrekken/", announcing.withdraw, name="withdraw"),
    path(f"{MINE}terugzetten/", announcing.restore, name="restore"),
    path("verwijzingen/", team.referrals, name="referrals"),
    path(ONE, team.referral, name="referral"),
    path(f"{ONE}adviseur/", team.adviser, name="adviser"),
    path(f"{ONE}advies/", team.advise, name="advise"),
    path(f"{ONE}koppelen/", team.link, name="link"),
    path(f"{ONE}losmaken/", team.unlink, name="unlink"),
    path(f"{ONE}toewijzing/<uuid:allocation_id>/", after.allocate, name="allocate"),
    path(f"{ONE}toewijzing/losmaken/", after.deallocate, name="deallocate"),
    path("verwijzingen/niet-aangekondigd/<uuid:allocation_id>/", after.take_up, name="take_up"),
    path(f"{ONE}hoe-gaat-het/", after.look, name="look"),
    path("verwijzingen/hoe-gaat-het/<uuid:placement_look_id>/weg/", after.look_remove, name="look_remove"),
    path(f"{ONE}naar-aanmelding/", after.to_intake, name="to_intake"),
    path(f"{ONE}wat-nu/", after.what_now, name="what_now"),
    path("huishoudens/<uuid:household_id>/verwijzingen/", after.of_household, name="of_household"),
]
