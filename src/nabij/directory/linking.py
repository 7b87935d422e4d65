"""Which account is whose: by the e-mail address, and only when nobody could mean another."""

from nabij.accounts.models import User
from nabij.directory.models import Professional


def account_that_fits(professional: Professional) -> User | None:
    """The open account with this professional's address, when it is nobody's and only they have that address."""
    if professional.user_id or professional.left_on or not professional.email:
        return None
    same = Professional.objects.filter(email__iexact=professional.email, left_on=None)
    free = User.objects.filter(email=professional.email.lower(), is_active=True, professional=None)
    return free.first() if same.count() == 1 else None
