"""`python -m nabij.operations.bench.city HOUSEHOLDS`: fill the municipality whose owner's address is given."""

import sys

import django
import psycopg
from django.conf import settings


def main(households: int) -> None:
    """Fill it, and leave it as it is when it was filled before by this very code."""
    from nabij.operations.bench.city.filling import fill
    from nabij.operations.bench.city.sizes import Size

    with psycopg.connect(settings.OWNER_DATABASE_URL, autocommit=True) as owner:
        fill(owner, Size(households))


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
