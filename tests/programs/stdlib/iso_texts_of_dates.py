# Texts of dates and times that fromisoformat reads and refuses, widths in strftime, states of pickles, refusals.
import pickle
import random
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def tried(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return type(e).__name__ + " " + ascii(str(e))


random.seed(5)
parts = ["2009", "2020", "04", "1", "W01", "W53", "-", "-", "T", " ", "12", "30", ":", "45", ".", "123456", ",", "+", "01:00", "Z", "7", "0", "W", "31"]
for i in range(3000):
    text = "2009-04-" * (i % 2) + "".join(random.choice(parts) for _ in range(random.randint(3, 9)))
    told = [tried(kind.fromisoformat, text) for kind in (date, datetime, time)]
    if any(t.startswith("datetime") for t in told):
        print(text, *told)
for text in ("2022W52520", "2020W01", "2020-W01-1", "2020-W54-1", "2009-W011", "04:12:30.+01:00", "04:12:30.", "12:30:45:33", "2009-W01-0", ""):
    print(text, *[tried(kind.fromisoformat, text) for kind in (date, datetime, time)])
d = datetime(2024, 2, 9, 5, 7, 8, 30)
print(d.strftime("%6Y|%_d|%-d|%^a|%#p|%10B|%010A|%_5H|%e|%3e|%Ex|%Q|%%|%"), date(7, 1, 2).strftime("%Y %4Y %F"))
for value in (d.date(), d, d.time(), d.replace(fold=1), d.replace(tzinfo=timezone(timedelta(hours=1), "X"))):
    for protocol in range(6):
        again = pickle.loads(pickle.dumps(value, protocol))
        print(repr(again), getattr(again, "fold", ""), value.__reduce_ex__(protocol)[1:])
print(date(b"\x07\xe8\x02\x1d"), datetime("\x07\xe8\x02\x1d\x01\x02\x03\x00\x00\x09"), pickle.loads(pickle.dumps(d.isocalendar())))


class Zone(tzinfo):
    pass


for act in (lambda: datetime(b"\x07\xe8\x02\x1d\x01\x02\x03\x00\x00\x09", 1), lambda: timezone(1), lambda: timezone(), lambda: timezone(timedelta(0), 1),
            lambda: timezone.utc.utcoffset(1), lambda: timezone.utc.tzname(""), lambda: timezone.utc.fromutc(d), lambda: Zone().fromutc(date(2020, 1, 1)),
            lambda: type("T", (timezone,), {}), lambda: setattr(d, "hour", 1), lambda: setattr(timedelta(1), "days", 1), lambda: setattr(timezone.utc, "x", 1),
            lambda: datetime.fromtimestamp(float("nan")), lambda: datetime.fromtimestamp(1e300), lambda: date.fromtimestamp(-1e15),
            lambda: datetime.fromtimestamp(-62135683201, timezone.utc), lambda: datetime.fromtimestamp(300000000000, timezone.utc)):
    print(tried(act))
