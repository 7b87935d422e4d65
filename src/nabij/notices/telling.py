"""Telling people, in the transaction of what they are told about."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from nabij.notices.kinds import NoticeKind, notice_kind
from nabij.notices.models import Notice


def take_notice_back(kind: NoticeKind, thing: UUID) -> None:
    """It is not so any more: what was told of this thing is gone, read or not."""
    Notice.objects.filter(kind=kind.name, thing=thing).delete()


def tell(
    kind: NoticeKind,
    addressees: Iterable[UUID | None],
    *,
    thing: UUID | None = None,
    household: UUID | None = None,
    **facts: Any,
) -> None:
    """One notice for each account; professionals without an account are told by phone or letter."""
    name = notice_kind(kind.name).name
    Notice.objects.bulk_create(
        Notice(addressee_id=user, kind=name, thing=thing, household=household, facts=facts)
        for user in dict.fromkeys(addressees)
        if user
    )
