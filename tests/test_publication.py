"""In what forms a publication date may be written."""

from datetime import date

import pytest

from extractor.publication import UnknownDayError, publication_day


@pytest.mark.parametrize(
    "written",
    [
        "2019-05-08",
        "20190508",
        "2019-05-08T10:00:00Z",
        "2019-05-08 10:00:00+02:00",
        "2019-05-08 10:00:00 UTC",
        "2019-5-8",
        "2019/05/08",
        "2019.05.08 10:00",
        "Wed, 08 May 2019 10:00:00 GMT",
        "Wed, 8 May 2019 23:59:59 +0000",
        "8 May 2019",
        "08-May-2019",
        "8th May, 2019",
        "Wednesday, 8 May 2019",
        "May 8, 2019",
        "May 8th, 2019",
        "MAY 08 2019",
        "Wednesday, May 8, 2019 10:00 a.m.",
        "May 8, 2019 at 10:00",
        " 8 May 2019\n",
    ],
)
def test_a_day_is_read_in_the_forms_of_feeds_and_archives(written: str) -> None:
    assert publication_day(written) == date(2019, 5, 8)


@pytest.mark.parametrize("written", ["Sep 11, 2001", "Sept. 11, 2001", "11 September 2001"])
def test_a_month_may_be_cut_short(written: str) -> None:
    assert publication_day(written) == date(2001, 9, 11)


@pytest.mark.parametrize("written", ["08/05/2019", "8.5.2019", "08-05-19", "08/05/2019 10:00"])
def test_a_day_that_is_another_one_elsewhere_is_not_guessed(written: str) -> None:
    with pytest.raises(UnknownDayError, match=r"^which may have the day or the month first$"):
        publication_day(written)


@pytest.mark.parametrize(
    "written",
    [
        "yesterday",
        "May 2019",
        "31 June 2019",
        "2019-13-01",
        "8 Mai 2019",
        "8 Ma 2019",
        "8 May",
        "1557309600",
        "1557309600000",
        "2019",
    ],
)
def test_what_names_no_day_is_none(written: str) -> None:
    with pytest.raises(UnknownDayError, match=r"^not a date$"):
        publication_day(written)
