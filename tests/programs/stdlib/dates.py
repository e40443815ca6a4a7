"""datetime: dates, times, differences, zones, text both ways."""
import copy
import pickle
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738945), d.ctime(), d.timetuple())
print(d + timedelta(366), d - timedelta(weeks=1), date(2024, 3, 1) - d, d.replace(year=2028), d < date(2025, 1, 1), date.max, date.min, date.resolution)
print(d.strftime("%Y-%m-%d %a %A %b %B %j %U %W %V %G %u %w %y %x %D %F %%"), f"{d:%d/%m/%Y}", f"{d}")
t = time(13, 5, 7, 90)
print(t, repr(t), t.isoformat("milliseconds"), t.isoformat(timespec="minutes"), time(), repr(time(1)), time(5, tzinfo=UTC), t.strftime("%H:%M:%S.%f %I %p"), t < time(14))
dt = datetime(2024, 12, 31, 23, 59, 59, 999999)
print(dt, repr(dt), dt + timedelta(microseconds=1), dt.isoformat(), dt.isoformat(" ", "seconds"), dt.date(), dt.time(), dt.timestamp(), dt.ctime(), dt.strftime("%c|%X|%p|%f|%s"))
print(datetime(2024, 1, 1) - datetime(2023, 12, 25, 6), datetime(2024, 1, 1) == datetime(2024, 1, 1), datetime.combine(d, t), repr(datetime(2020, 1, 1)), repr(datetime(2020, 1, 1, 5, 0, 3)))
for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W094"):
    print(text, date.fromisoformat(text))
for text in ("2024-02-29T12:30", "2024-02-29 12:30:45.123", "2024-02-29T12:30:45,123456789", "20240229T123045Z", "2024-02-29T12:30:45+05:30", "2024-02-29", "2024-02-29T12:30:45-01:02:03"):
    print(text, repr(datetime.fromisoformat(text)))
for bad in ("2024-13-01", "2024-1-1", "nope", "2024-02-30", "2024-02-29T25:00", "2024-02-29T12:3"):
    try:
        print(datetime.fromisoformat(bad))
    except ValueError as e:
        print(e)
for text, fmt in (("2024-03-05 07:08:09", "%Y-%m-%d %H:%M:%S"), ("5 Mar 24", "%d %b %y"), ("March 5, 2024 11:30 PM", "%B %d, %Y %I:%M %p"), ("2024-060", "%Y-%j"),
                  ("12:30:45.5", "%H:%M:%S.%f"), ("2024-03-05T07:08:09+0530", "%Y-%m-%dT%H:%M:%S%z"), ("Tue 2024", "%a %Y"), ("2024 10 3", "%Y %U %w"), ("20240305", "%Y%m%d")):
    print(text, repr(datetime.strptime(text, fmt)))
for text, fmt in (("2024-03-05", "%d/%m/%Y"), ("2024-03-05 x", "%Y-%m-%d"), ("2024", "%Q"), ("31 Feb 2024", "%d %b %Y"), ("2024", "%")):
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as e:
        print(e)
for bad in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2023, 13, 1), lambda: time(24), lambda: time(0, 60), lambda: datetime(2023, 1, 1, 0, 0, 61), lambda: date(2023, 1),
            lambda: date("2023", 1, 1), lambda: date.max + timedelta(1), lambda: datetime.max + timedelta(1), lambda: timedelta(days=10**10), lambda: timedelta("1"), lambda: d + 1,
            lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=UTC), lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=UTC), lambda: datetime(2024, 1, 1) < date(2024, 1, 1),
            lambda: timezone(timedelta(hours=24)), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: time(1) < time(1, tzinfo=UTC), lambda: date.fromisoformat(5)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
a, b = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6), timedelta(hours=-5)
print(a, repr(a), b, repr(b), a + b, a - b, -a, abs(b), a * 2, a * 1.5, a / 2, a // 7, a / b, a // timedelta(hours=1), a % timedelta(hours=1), divmod(a, timedelta(hours=1)), a > b, bool(timedelta()))
print(a.days, a.seconds, a.microseconds, a.total_seconds(), timedelta(0.5), timedelta(seconds=1.0000005), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta.max, timedelta.min, sum([a, b], timedelta()))
east = timezone(timedelta(hours=5, minutes=30), "IST")
west = timezone(timedelta(hours=-3))
x = datetime(2024, 6, 1, 12, tzinfo=UTC)
print(x, x.astimezone(east), x.astimezone(west), repr(x.astimezone(west)), x == x.astimezone(east), x.astimezone(east).tzname(), west, repr(east), UTC, x.utcoffset(), x.strftime("%z %Z %:z"),
      x.astimezone(east) - x.replace(tzinfo=west), x.timestamp(), datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, east), x.replace(tzinfo=None), x.timetz())
for value in (d, t, dt, a, east, UTC, x):
    print(pickle.loads(pickle.dumps(value)) == value, copy.deepcopy(value) == value, hash(copy.copy(value)) == hash(value))
print(MAXYEAR, isinstance(dt, date), {date(2024, 1, 1): "new year"}[date(2024, 1, 1)], sorted([dt, datetime(2000, 1, 1)])[0], max(d, date(2030, 1, 1)))
