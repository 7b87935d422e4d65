"""The mark of the schema: what was made with an older one is made anew."""

from nabij.operations.fingerprint import PACKAGE, sources


def test_a_trigger_that_a_package_keeps_beside_its_migration_counts() -> None:
    assert {
        PACKAGE / "ledger/guard_books.py",
        PACKAGE / "kernel/guards.py",
        PACKAGE / "access/row_security.py",
    } <= sources()
