"""What allauth offers and Nabij does not: it stands before allauth's own addresses and answers 404.

The names stay allauth's, for its own pages refer to them.
"""

from django.urls import path

from nabij.accounts.views import closed

urlpatterns = [
    path(address, closed)
    for address in (
        "signup/", "email/", "confirm-email/", "confirm-email/<str:key>/", "password/set/", "login/code/confirm/",
    )
]  # fmt: skip
