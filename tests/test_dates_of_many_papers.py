"""Ways in which papers, agencies, sitreps, courts and translations give a date, each with what a careful coder writes."""

import re
from datetime import date, timedelta

import pytest

from extractor.reading.dates.dates import readings
from extractor.testing.judging import violations
from extractor.testing.records import incident
from schemas import DatePrecision, IncidentDate

NIGHT = timedelta(days=1)
# Per line: the day of publication; a text, the words that the record quotes in brackets; the coder's date: a day, days
# (FIRST..LAST), a week (FIRST..LAST week), a month, months or a year.
CASES = r"""
2024-03-16 | [14/3], Ansongo: IED against a commercial lorry. 2 killed. | 2024-03-14
2023-12-06 | Two deminers were killed [on 4/12] while clearing a school. | 2023-12-04
2023-12-06 | Gunmen shot two men dead [on 12/4] in Oakland. | 2023-12-04
2024-06-19 | Shells killed four people [on 06/17] in Gao. | 2024-06-17
2024-06-19 | [Mon. 17/6]: armed men killed a guard. | 2024-06-17
2024-06-19 | A mine killed two men [on Tuesday, 18/06]. | 2024-06-18
2024-06-19 | [18-19/06], Ituri: 12 civilians killed in raids. | 2024-06-18..2024-06-19
2024-06-19 | [18/06/24]: robbery of an NGO car. | 2024-06-18
2024-06-19 | [18-06-24]: robbery of an NGO car. | 2024-06-18
2021-06-08 | Three soldiers were killed [on 03.06.2021] near Horlivka. | 2021-06-03
2021-06-08 | Three soldiers were killed [on 03.06.] near Horlivka. | 2021-06-03
2021-06-08 | [2021/06/03]: mortar fire killed two men. | 2021-06-03
2021-06-08 | Mortar fire killed two men [on 6-3-2021]. | 2021-06-03
2021-06-08 | Mortar fire killed two men [on 3-6-2021]. | 2021-06-03
2021-06-08 | The attack took place [on 3.6.21] in Kilis. | 2021-06-03
2024-06-19 | [17-Jun-24]: one guard killed. | 2024-06-17
2024-06-19 | [17JUN24] - one guard killed. | 2024-06-17
2024-06-19 | [17JUN] - one guard killed. | 2024-06-17
2024-03-16 | [140300ZMAR24] IED strike on a patrol, two killed. | 2024-03-14
2024-03-16 | At [141530C MAR 24] a patrol was struck; two killed. | 2024-03-14
2024-06-19 | [20240617] Shooting at a checkpoint, one dead. | 2024-06-17
2024-06-19 | Shots were fired [on 14.VI.2024] in the mine. | 2024-06-14
2024-06-19 | The operation began on 11 June (D-Day). By [D+3] two men had been killed. | 2024-06-14
2024-06-19 | A shopkeeper was murdered [on the 17th inst.] in the bazaar. | 2024-06-17
2024-06-19 | A shopkeeper was murdered [on the 30th ult.] in the bazaar. | 2024-05-30
2024-06-19 | A shopkeeper was murdered [on the 18th of this month]. | 2024-06-18
2024-06-19 | A shopkeeper was murdered [on the 30th of last month]. | 2024-05-30
2024-06-19 | A shopkeeper was murdered [on June the 17th]. | 2024-06-17
2024-06-19 | He was murdered [on 12 December last] at his door. | 2023-12-12
2024-06-19 | He was gunned down [last December 12] at his door. | 2023-12-12
2024-06-19 | That [on or about the 14th day of June, 2024], he did kill a guard. | 2024-06-14
2024-06-19 | Raiders killed six [on the night of 16-17 June]. | 2024-06-16..2024-06-17
2024-06-19 | Raiders killed six [on the night of June 16 to 17]. | 2024-06-16..2024-06-17
2024-06-19 | Raiders killed six [in the night of June 16/17]. | 2024-06-16..2024-06-17
2024-06-19 | Clashes killed six [between 3 and 5 June]. | 2024-06-03..2024-06-05
2024-06-19 | Clashes killed six, [3rd-5th June]. | 2024-06-03..2024-06-05
2024-06-19 | Clashes killed six on [June 3rd, 4th and 5th]. | 2024-06-03..2024-06-05
2024-06-19 | Clashes killed six [on 3, 4 and 5 June]. | 2024-06-03..2024-06-05
2024-06-19 | Clashes killed six [from June 3 to June 5]. | 2024-06-03..2024-06-05
2024-06-19 | Clashes killed six [from 30 May to 2 June]. | 2024-05-30..2024-06-02
2024-06-19 | Clashes killed six ([May 28-June 3]). | 2024-05-28..2024-06-03
2024-06-19 | Clashes killed six [between Monday and Wednesday]. | 2024-06-17..2024-06-19
2024-06-19 | Clashes killed six [from Sunday to Tuesday]. | 2024-06-16..2024-06-18
2024-06-19 | Clashes killed six [on Saturday and Sunday]. | 2024-06-15..2024-06-16
2024-06-19 | Raiders killed six [Tuesday night into Wednesday]. | 2024-06-18..2024-06-19
2024-06-19 | Raiders killed six [in the night from Monday to Tuesday]. | 2024-06-17..2024-06-18
2024-06-19 | Raiders killed six [on the night between Monday and Tuesday]. | 2024-06-17..2024-06-18
2024-06-19 | Raiders killed six [in the night to Tuesday]. | 2024-06-17..2024-06-18
2024-06-19 | [Tuesday's attack] killed six. | 2024-06-18
2024-06-19 | Raiders killed six [in the small hours of the 3rd]. | 2024-06-03
2024-06-19 | Raiders killed six [in the small hours of Tuesday]. | 2024-06-18
2024-06-19 | Raiders killed six [just after midnight on Tuesday]. | 2024-06-18
2024-06-19 | Raiders killed six [at about 17.30 on Monday 17th]. | 2024-06-17
2024-06-19 | Raiders killed six [this Tuesday 18]. | 2024-06-18
2024-06-19 | Raiders killed six [on Tuesday the 18th]. | 2024-06-18
2024-06-19 | Raiders killed six [yesterday, Tuesday]. | 2024-06-18
2024-03-14 | Blasts killed two in Port Sudan [early Friday local time]. | 2024-03-15
2024-03-14 | A knifeman killed two at [3am Friday, Sydney time]. | 2024-03-15
2019-12-30 | A bus was bombed [on the second Sunday of August]. | 2019-08-11
2019-12-30 | A bus was bombed [on the last Friday in November]. | 2019-11-29
2024-06-19 | A bus was bombed [on the first Monday of this month]. | 2024-06-03
2022-10-19 | A policeman was ambushed here [last Sat.], the rebels said. | 2022-10-15
2022-10-19 | A policeman was ambushed [on Thurs.] in Basey. | 2022-10-13
2022-10-19 | A policeman was ambushed [Tues. evening]. | 2022-10-18
2022-10-19 | A policeman was ambushed [on Sat night]. | 2022-10-15
2022-10-19 | A policeman was ambushed [this Mon]. | 2022-10-17
2024-06-19 | Soldiers were killed [a week ago today] at Boma. | 2024-06-12
2024-06-19 | Soldiers were killed [a week ago yesterday] at Boma. | 2024-06-11
2024-06-19 | Soldiers were killed [a week ago Monday] at Boma. | 2024-06-10
2024-06-19 | Soldiers were killed [a week ago on Monday] at Boma. | 2024-06-10
2024-06-19 | Soldiers were killed [two weeks ago on Monday]. | 2024-06-03
2024-06-19 | Soldiers were killed [on Monday two weeks ago]. | 2024-06-03
2024-06-19 | Soldiers were killed [a year ago today]. | 2023-06-19
2024-06-19 | Soldiers were killed [ten years ago to the day]. | 2014-06-19
2024-06-19 | The shop was robbed [a year ago nearly to the day]. | 2023-06
2024-06-19 | Mourners met on Tuesday, [a year to the day after] soldiers shot ten there. | 2023-06-18
2024-06-19 | Mourners met on June 3, [five years after] troops shot a hundred there. | 2019
2018-08-20 | [Three Fridays ago] gunmen burned a motorcycle. | 2018-08-03
2024-06-19 | Gunmen killed seven [over the weekend]. | 2024-06-15..2024-06-16
2024-06-19 | Gunmen killed seven [over the weekend]. | 2024-06-15..2024-06-16 week
2024-06-19 | Gunmen killed seven [on the weekend of June 15]. | 2024-06-15..2024-06-16
2024-06-19 | Gunmen killed seven [the weekend before last]. | 2024-06-08..2024-06-09
2021-01-15 | [October: on the 24th], gunmen shot seven pupils. | 2020-10-24
2021-01-15 | October: gunmen shot seven pupils [on the 24th]. November: one teacher was taken. | 2020-10-24
2021-01-15 | OCTOBER 2020\n\nKumba, [the 24th]: gunmen shot seven pupils.\n\nNOVEMBER 2020\n\nNo incident. | 2020-10-24
2024-06-19 | A bomb killed two on 12 June. [The following day], gunmen shot a judge. | 2024-06-13
2024-06-19 | A bomb killed two on 12 June. [Two days later], gunmen shot a judge. | 2024-06-14
2024-06-19 | A bomb killed two on 12 June. [That same evening], gunmen shot a judge. | 2024-06-12
2024-06-19 | A bomb killed two on 12 June. [A day earlier], gunmen shot a judge. | 2024-06-11
2024-06-19 | A bomb killed two on 12 June. [The next morning] gunmen shot a judge. | 2024-06-13
2024-06-19 | A bomb killed two on 12 June. [Forty-eight hours later] gunmen shot a judge. | 2024-06-14
2024-06-19 | A bomb killed two on 12 June. [On the morrow] gunmen shot a judge. | 2024-06-13
2024-06-19 | Gunmen shot a judge [the day before yesterday]. | 2024-06-17
2024-06-19 | Gunmen shot a judge [the night before last]. | 2024-06-17
2024-06-19 | Gunmen shot a judge [a fortnight since]. | 2024-06-03..2024-06-09 week
2024-06-19 | Gunmen shot a judge [a fortnight ago]. | 2024-06-03..2024-06-09 week
2024-06-19 | Gunmen shot a judge [the week before last]. | 2024-06-03..2024-06-09 week
2024-06-19 | Gunmen shot a judge [the month before last]. | 2024-04
2024-06-19 | Gunmen shot a judge [the year before last]. | 2022
2024-06-19 | Gunmen shot a judge [on Tuesday last]. | 2024-06-18
2024-06-19 | Gunmen shot a judge [Monday gone]. | 2024-06-17
2024-06-19 | Gunmen shot a judge [this past Sunday]. | 2024-06-16
2024-06-19 | Gunmen shot a judge [on Sunday just gone]. | 2024-06-16
2024-06-19 | Gunmen shot a judge [this Monday past]. | 2024-06-17
2024-06-19 | Gunmen shot a judge [on the Tuesday before last]. | 2024-06-11
2024-06-19 | Gunmen shot a judge [on Tuesday of last week]. | 2024-06-11
2024-06-19 | Gunmen shot a judge [on Tuesday of this week]. | 2024-06-18
2024-06-19 | Gunmen shot a judge [last week Tuesday]. | 2024-06-11
2024-06-19 | Gunmen shot a judge [in the first week of June]. | 2024-06-01..2024-06-07 week
2024-06-19 | Gunmen shot a judge [in the last week of May]. | 2024-05-25..2024-05-31 week
2024-06-19 | Gunmen shot a judge [in the week beginning 10 June]. | 2024-06-10..2024-06-16 week
2024-06-19 | Gunmen shot a judge [in the week ending 16 June]. | 2024-06-10..2024-06-16 week
2024-06-19 | Gunmen shot a judge [in Week 24] of the year. | 2024-06-10..2024-06-16 week
2024-06-19 | In the reporting period, [10 to 16 June], gunmen shot a judge. | 2024-06-10..2024-06-16 week
2024-06-19 | Gunmen shot a judge [earlier in the week]. | 2024-06-17..2024-06-19 week
2024-06-19 | Gunmen shot a judge [late last week]. | 2024-06-10..2024-06-16 week
2024-04-02 | Gunmen shot a judge [in the first week of Ramadan]. | 2024-03-11..2024-03-17 week
2024-04-12 | Gunmen shot a judge [on the first day of Eid al-Fitr]. | 2024-04-10
2022-08-12 | A bomb killed nine [on Ashura]. | 2022-08-08
2024-06-19 | A bomb killed nine [on Whit Monday]. | 2024-05-20
2024-01-09 | A bomb killed nine [on Orthodox Christmas]. | 2024-01-07
2020-11-20 | Gunmen shot a judge [on All Saints' Day]. | 2020-11-01
2019-12-30 | Gunmen shot a judge [two days before Christmas]. | 2019-12-23
2019-12-30 | Gunmen shot a judge [on the Sunday before Christmas]. | 2019-12-22
2019-12-02 | Gunmen shot a judge [on Thanksgiving]. | 2019-11-28
2024-06-19 | Gunmen shot a judge [in mid-March]. | 2024-03
2024-06-19 | Gunmen shot a judge [in the last days of May]. | 2024-05
2024-06-10 | Gunmen shot a judge [at the turn of the month]. | 2024-05-29..2024-06-03 week
2024-06-19 | Gunmen shot a judge [at the end of last month]. | 2024-05
2024-06-19 | Gunmen shot a judge [in late April or early May]. | 2024-04..2024-05
2024-06-19 | Gunmen shot two judges [from March to May 2021]. | 2021-03..2021-05
2024-06-19 | Gunmen shot two judges [in March and April]. | 2024-03..2024-04
2024-06-19 | Gunmen shot a judge [in 08/2023]. | 2023-08
2024-06-19 | Gunmen shot a judge [in Aug. '23]. | 2023-08
2024-06-19 | Gunmen shot a judge [in the second quarter of 2021]. | 2021-04..2021-06
2024-06-19 | Gunmen shot a judge [in Q2 2021]. | 2021-04..2021-06
2024-06-19 | Gunmen shot a judge [late in 2019]. | 2019
2024-06-19 | Gunmen shot a judge [in the summer of 2014]. | 2014-06..2014-08
2024-06-19 | Gunmen shot two judges [between 2009 and 2011]. | 2009..2011
2024-06-19 | Gunmen shot a judge [at the start of the year]. | 2024
2024-06-19 | Gunmen shot a judge [a quarter of a century ago]. | 1999
2024-06-19 | Gunmen shot a judge [twenty-five years ago]. | 1999
2024-06-19 | Gunmen shot a judge [a couple of days ago]. | 2024-06-17
2024-06-19 | Gunmen shot two judges [in the last twenty-four hours]. | 2024-06-18..2024-06-19
2024-06-19 | Gunmen shot two judges [in the past day]. | 2024-06-18..2024-06-19
2024-06-19 | [Fri, 14 Jun 2024 08:12:00 +0000] Gunmen shot a judge. | 2024-06-14
2024-06-19 | Gunmen shot a judge [on Tuesday (June 18)]. | 2024-06-18
2024-06-19 | The bus was hit [on Monday afternoon, 17 June]. | 2024-06-17
2024-06-19 | The bus was hit [17th June 2024 @ 0930hrs]. | 2024-06-17
2024-06-19 | The bus was hit [on the evening of Monday, June 17]. | 2024-06-17
2024-06-19 | [Tue 18 Jun 24] the bus was hit. | 2024-06-18
2024-06-19 | [18 Jun 0730L] the bus was hit. | 2024-06-18
2024-06-19 | The bus was hit [on the 18.06.]. | 2024-06-18
2024-06-19 | The bus was hit [on 18. June]. | 2024-06-18
2024-06-19 | The bus was hit [on 18-Jun]. | 2024-06-18
2024-06-19 | The bus was hit [on June 18-19, 2024]. | 2024-06-18..2024-06-19
2024-06-19 | The bus was hit [on the night of 17/18 June]. | 2024-06-17..2024-06-18
2024-06-19 | The bus was hit [during the night of Monday to Tuesday]. | 2024-06-17..2024-06-18
2024-06-19 | The bus was hit [overnight Monday]. | 2024-06-17..2024-06-18
2024-06-19 | The bus was hit [overnight into Tuesday]. | 2024-06-17..2024-06-18
2024-06-19 | The bus was hit [late Monday or early Tuesday]. | 2024-06-17..2024-06-18
2024-06-19 | The bus was hit [Monday-Tuesday night]. | 2024-06-17..2024-06-18
2024-06-19 | The bus was hit [some time between Sunday night and Monday morning]. | 2024-06-16..2024-06-17
2024-06-19 | The bus was hit [at dawn on Tuesday, the second day of Eid al-Adha]. | 2024-06-18
2024-06-19 | The bus was hit [on the eve of Eid al-Adha]. | 2024-06-15
2024-06-19 | The bus was hit [on the third day of the Eid holiday]. | 2024-06-18
2024-06-19 | The bus was hit [on Eid day]. | 2024-06-16
2024-04-02 | The church was hit [on Easter Sunday]. | 2024-03-31
2024-04-02 | The church was hit [on Holy Saturday]. | 2024-03-30
2024-05-08 | The church was hit [on Orthodox Easter Sunday]. | 2024-05-05
2024-01-04 | The club was hit [on New Year's night]. | 2024-01-01
2024-01-20 | The club was hit [on the last day of the year]. | 2023-12-31
2024-01-20 | The club was hit [on the last Friday of last year]. | 2023-12-29
2024-01-20 | The club was hit [in the final week of December]. | 2023-12-25..2023-12-31 week
2024-01-20 | The club was hit [in the closing days of 2023]. | 2023
2024-06-19 | The club was hit [earlier this year]. | 2024
2024-06-19 | The club was hit [in the first three months of the year]. | 2024-01..2024-03
2024-06-19 | The club was hit [in the first quarter of this year]. | 2024-01..2024-03
2024-06-19 | The club was hit [between October and December last year]. | 2023-10..2023-12
2024-06-19 | The club was hit [from 2019 to 2021]. | 2019..2021
2024-06-19 | The club was hit [in the early 2000s]. | 2000..2009
2024-06-19 | The club was hit [back in 2016]. | 2016
2024-06-19 | The club was hit [as long ago as 2003]. | 2003
2024-06-19 | The club was hit [in Nov-Dec 2022]. | 2022-11..2022-12
2024-06-19 | The club was hit [in November/December 2022]. | 2022-11..2022-12
2024-06-19 | The club was hit [in the month of May]. | 2024-05
2024-06-19 | The club was hit [in May just past]. | 2024-05
2024-06-19 | The club was hit [towards the end of May]. | 2024-05
2024-06-19 | The club was hit [a month ago to the day]. | 2024-05-19
2024-06-19 | The club was hit [exactly a month ago]. | 2024-05-19
2024-06-19 | The club was hit [exactly two weeks ago]. | 2024-06-05
2024-06-19 | The club was hit [two weeks ago to the day]. | 2024-06-05
2024-06-19 | The club was hit [a fortnight ago yesterday]. | 2024-06-04
2024-06-19 | The club was hit [on Tuesday fortnight ago]. | 2024-06-04
2024-06-19 | The club was hit [two Saturdays ago]. | 2024-06-08
2024-06-19 | The club was hit [the Saturday before last]. | 2024-06-08
2024-06-19 | The club was hit [the previous Saturday]. A truck was hit on 16 June. | 2024-06-15
2024-06-19 | The club was hit [on Saturday week ago]. | 2024-06-08
2024-06-19 | The club was hit [on Saturday 15th inst]. | 2024-06-15
2024-06-19 | The club was hit [on the 15th of June last]. | 2024-06-15
2024-06-19 | The club was hit [on June 15 of this year]. | 2024-06-15
2024-06-19 | The club was hit [on June 15 of last year]. | 2023-06-15
2024-06-19 | The club was hit [last June 15]. | 2024-06-15
2024-06-19 | The club was hit [this June 15]. | 2024-06-15
2024-06-19 | The club was hit [past June 15]. | 2024-06-15
2024-06-19 | The club was hit [four days back]. | 2024-06-15
2024-06-19 | The club was hit [three nights ago]. | 2024-06-16
2024-06-19 | The club was hit [72 hours ago]. | 2024-06-16
2024-06-19 | The club was hit [less than 48 hours ago]. | 2024-06-18
2024-06-19 | The club was hit [some ten days ago]. | 2024-06-07..2024-06-12 week
2024-06-19 | The club was hit [in the past week]. | 2024-06-12..2024-06-19 week
2024-06-19 | The club was hit [in the course of last week]. | 2024-06-10..2024-06-16 week
2024-06-19 | The club was hit [in the week of 10-16 June]. | 2024-06-10..2024-06-16 week
2024-06-19 | The club was hit in the reporting period ([10/06-16/06]). | 2024-06-10..2024-06-16 week
2024-06-19 | [18 June, 14:20 UTC]: The club was hit. | 2024-06-18
2024-06-19 | [June 18 (Xinhua)] -- The club was hit. | 2024-06-18
2024-06-19 | [Jun. 18th] -- The club was hit. | 2024-06-18
2024-06-19 | [06/18/24]: The club was hit. | 2024-06-18
2024-06-19 | [2024.06.18] The club was hit. | 2024-06-18
2024-06-19 | [2024-06-18T03:20Z] The club was hit. | 2024-06-18
2024-06-19 | [181420D JUN 24] the club was hit. | 2024-06-18
2024-06-19 | [yesterday (Tuesday)] the club was hit. | 2024-06-18
2024-06-19 | [at midnight last night] the club was hit. | 2024-06-18
2024-06-19 | [in the wee hours of yesterday] the club was hit. | 2024-06-18
2024-06-19 | [in the early hours of this morning] the club was hit. | 2024-06-19
2024-06-19 | [this Wednesday] the club was hit. | 2024-06-19
2024-06-19 | [Wednesday, in the early morning,] the club was hit. | 2024-06-19
2024-06-19 | A bomb killed two on 12 June. [On the evening before] gunmen shot a judge. | 2024-06-11
2024-06-19 | A bomb killed two on 12 June. [Three days on], gunmen shot a judge. | 2024-06-15
2024-06-19 | A bomb killed two on 12 June. [A week to the day later] gunmen shot a judge. | 2024-06-19
2024-06-19 | A bomb killed two on 12 June. [The day after that] gunmen shot a judge. | 2024-06-13
2024-06-19 | A bomb killed two on 12 June. [On the same date] gunmen shot a judge. | 2024-06-12
2024-06-19 | A bomb killed two on 12 June. [The Sunday after], gunmen shot a judge. | 2024-06-16
2024-06-19 | A bomb killed two on 12 June. [The very next day] gunmen shot a judge. | 2024-06-13
"""


# Told from another event: their words give no day of their own, and the day that they count from may be any that is known.
FROM_ANOTHER_EVENT = ("on 12 June. [", "D+3", "fortnight since", "after]", "previous Saturday")
LINES = CASES.strip().splitlines()
OF_THEIR_OWN = [line for line in LINES if not any(words in line for words in FROM_ANOTHER_EVENT)]
# How far, in days, a wrong date lies from the right one.
WRONG = {
    DatePrecision.day: (-12, -30),
    DatePrecision.week: (-21, 14),
    DatePrecision.month: (-150, 100),
    DatePrecision.year: (-1300, 1300),
}


def parsed(line: str) -> tuple[date, str, IncidentDate]:
    """Day of publication, text and the coder's date of a line of the table."""
    published, marked, written = (part.strip() for part in line.split(" | "))
    text = marked.replace("\\n", "\n")
    quote = re.findall(r"\[(.*?)\]", text)[0]
    return date.fromisoformat(published), text.replace("[", "").replace("]", ""), coded(written, quote)


def coded(written: str, quote: str) -> IncidentDate:
    """The coder's date: "2024-03" is all of March by the month, "2024-06-10..2024-06-16 week" the days of a week."""
    days, _, level = written.partition(" ")
    first, _, last = days.partition("..")
    precision = DatePrecision(level or {4: "year", 7: "month", 10: "day"}[len(first)])
    return IncidentDate(start=ends(first)[0], end=ends(last or first)[1], precision=precision, quote=quote)


def ends(written: str) -> tuple[date, date]:
    """The first and last day of a year, a month or a day."""
    year, month, day = (int(part) for part in (written + "-0-0").split("-")[:3])
    if day:
        return date(year, month, day), date(year, month, day)
    first, last = (month, month) if month else (1, 12)
    return date(year, first, 1), date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)


def refusals(text: str, claimed: IncidentDate, published: date) -> list[str]:
    found = violations(text, incident(date=claimed), published=published)
    return [one.rule for one in found if "date" in one.rule or "weekday" in one.rule]


@pytest.mark.parametrize("line", LINES)
def test_what_a_careful_coder_writes_is_accepted(line: str) -> None:
    published, text, claimed = parsed(line)
    assert refusals(text, claimed, published) == []


@pytest.mark.parametrize("line", OF_THEIR_OWN)
def test_dates_that_lie_elsewhere_are_refused(line: str) -> None:
    published, text, claimed = parsed(line)
    assert claimed.start is not None
    assert claimed.end is not None
    for days in WRONG[claimed.precision]:
        away = timedelta(days=days)
        moved = claimed.model_copy(update={"start": claimed.start + away, "end": claimed.end + away})
        assert "date-not-supported" in refusals(text, moved, published), f"{moved.start} to {moved.end}"


@pytest.mark.parametrize(
    "line", [line for line in OF_THEIR_OWN if parsed(line)[2].precision is not DatePrecision.day and "10 to 16 June" not in line]
)
def test_a_day_is_refused_where_the_words_give_a_week_a_month_or_a_year(line: str) -> None:
    published, text, claimed = parsed(line)
    assert claimed.start is not None
    day = claimed.start + timedelta(days=2)
    exact = claimed.model_copy(update={"start": day, "end": day, "precision": DatePrecision.day})
    assert "date-not-supported" in refusals(text, exact, published)


@pytest.mark.parametrize("line", [line for line in OF_THEIR_OWN if "the 24th" not in line])
def test_the_reader_gives_the_day_itself(line: str) -> None:
    published, text, claimed = parsed(line)
    assert claimed.start is not None
    assert claimed.quote is not None
    found = readings(claimed.quote, published, text)
    assert [one for one in found if one.first and one.last and one.first - NIGHT <= claimed.start <= one.last] != []
