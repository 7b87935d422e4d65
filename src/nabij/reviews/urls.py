"""Addresses of looking at the plan together."""

from django.urls import path

from nabij.reviews.views import agreeing, looking

app_name = "reviews"

TOGETHER = "huishoudens/<uuid:household_id>/plan/samen-kijken/"

urlpatterns = [
    path(TOGETHER, looking.reviews, name="reviews"),
    path(f"{TOGETHER}nieuw/", looking.review_new, name="review_new"),
    path(f"{TOGETHER}naast-het-plan/", looking.beside_plan, name="beside_plan"),
    path(f"{TOGETHER}instemming/", agreeing.agreement, name="agreement"),
    path(f"{TOGETHER}instemming/<uuid:agreement_id>/terug/", agreeing.agreement_back, name="agreement_back"),
    path(f"{TOGETHER}familiegroepsplan/", agreeing.family_plan, name="family_plan"),
    path(f"{TOGETHER}<uuid:review_id>/", looking.review, name="review"),
    path(f"{TOGETHER}<uuid:review_id>/wijzigen/", looking.review_change, name="review_change"),
    path(f"{TOGETHER}<uuid:review_id>/weg/", looking.review_remove, name="review_remove"),
]
