"""What is remembered of how areas are arranged."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

AREA_MADE = event("areas:area:made", _("{actor} maakte het gebied {area}"))
TEAM_DESCRIBED = event("areas:area:described", _("{actor} veranderde naam of nummer van het team van {area}"))
CHOSEN = event("areas:choice:made", _("{actor} koos in {area}: {subject}"))
FELL_BACK = event("areas:choice:dropped", _("{actor} volgt in {area} weer de gemeente: {subject}"))
STARTED_FROM = event("areas:area:started-from", _("{actor} begon {area} met de keuzes van {source}"))
APPOINTED = event("areas:people:appointed", _("{actor} gaf {name} de rol {role} in {area}"))
APPOINTMENT_ENDED = event("areas:people:ended", _("{actor} beëindigde de rol {role} van {name} in {area}"))
ACCOUNT_CLOSED = event("areas:people:closed", _("{actor} sloot het account van {name}"))
ACCOUNT_OPENED = event("areas:people:opened", _("{actor} opende het account van {name}"))
