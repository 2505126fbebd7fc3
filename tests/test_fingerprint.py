"""The fingerprint names the code that makes records of answers."""

from extractor.jobs.fingerprint import fingerprint


def test_the_reader_has_a_part_in_it_where_it_is_included() -> None:
    judging, reading = fingerprint(reader_included=False), fingerprint(reader_included=True)
    assert len(judging) == len(reading) == 64
    assert judging != reading
