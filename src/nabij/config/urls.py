"""Every address, by package."""

from django.urls import URLPattern, URLResolver, include, path

PACKAGES = (
    "accounts", "ui", "notices", "drafts", "attachments", "areas", "directory", "households",
    "intake", "plans", "journal", "kinship", "network", "assessments", "money", "discretion", "chain", "reviews",
    "collaboration", "aftercare", "changes", "agreements", "arrears", "provisions", "front_door", "obstacles",
    "referrals", "ledger", "budget", "precedents", "safety_net", "numbers", "privacy", "workspace", "story",
)  # fmt: skip

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("nabij.accounts.closed_urls")),
    path("account/", include("allauth.urls")),
    *(path("", include(f"nabij.{package}.urls")) for package in PACKAGES),
]
