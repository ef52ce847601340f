"""What the tables of all areas are made of."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Integer, LargeBinary, MetaData, text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(constraint_name)s",
    }
)

# SQLite's row id must be declared INTEGER; a later server database gets 64 bits.
BigInt = BigInteger().with_variant(Integer, "sqlite")
Blob = LargeBinary()


def flag_column(name: str, *, nullable: bool = False, default: int | None = None) -> Column[int]:
    """0 or 1."""
    return Column(
        name,
        Integer,
        CheckConstraint(f"{name} IN (0, 1)", name=f"{name}_is_flag"),
        nullable=nullable,
        server_default=None if default is None else text(str(default)),
    )


def count_column(name: str) -> Column[int]:
    """A whole number of 0 or more, 0 where none is given."""
    return Column(
        name,
        BigInt,
        CheckConstraint(f"{name} >= 0", name=f"{name}_not_negative"),
        nullable=False,
        server_default=text("0"),
    )
