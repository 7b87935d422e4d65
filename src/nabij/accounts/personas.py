"""The people one may become in the demo."""

from uuid import UUID

from nabij.accounts.models import Persona


def all_personas() -> list[Persona]:
    """In the order in which the story is told; only those who may log in."""
    return list(Persona.objects.filter(user__is_active=True).select_related("user"))


def persona(persona_id: UUID) -> Persona | None:
    """One of them; None when there is no such persona."""
    return Persona.objects.filter(pk=persona_id, user__is_active=True).select_related("user").first()
