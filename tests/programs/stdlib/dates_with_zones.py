# about: dates with zones of the program: moments, folds, what a zone may say; numbers of errors
from datetime import *
import errno, os
print(errno.ESHUTDOWN, os.strerror(errno.ESTALE), len(errno.errorcode), sorted(errno.errorcode)[-3:], errno.ENOTSUP, errno.EOPNOTSUPP, errno.errorcode[95], errno.errorcode[11], errno.errorcode[35])
class Z(tzinfo):
    def __init__(self, h): self.h = h
    def utcoffset(self, dt): return timedelta(hours=self.h, minutes=dt.minute if dt else 0)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return 'Z%d' % self.h
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
z = Z(1)
a, b = datetime(2020, 1, 1, 5, 10, tzinfo=z), datetime(2020, 1, 1, 6, 40, tzinfo=z)
print(b - a, a < b, a == b, datetime(2020, 1, 1, 5, 10, tzinfo=Z(1)) - a, datetime(2020, 1, 1, 4, 10, tzinfo=Z(0)) == a, hash(datetime(2020, 1, 1, 4, 10, tzinfo=Z(0))) == hash(a))
class Bad(Z):
    def utcoffset(self, dt): return self.h
    def tzname(self, dt): return 5
t(lambda: datetime(2020,1,1,tzinfo=Bad(5)).utcoffset()); t(lambda: datetime(2020,1,1,tzinfo=Bad(timedelta(days=1))).utcoffset()); t(lambda: datetime(2020,1,1,tzinfo=Bad(None)).tzname()); t(lambda: time(tzinfo=Bad(3)).utcoffset())
class F(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1 if dt.fold else 2)
    def dst(self, dt): return timedelta(0)
f0 = datetime(2020, 10, 25, 2, 30, tzinfo=F()); f1 = f0.replace(fold=1)
print(f0 == f1, hash(f0) == hash(f1), f0 == f0.astimezone(timezone.utc), f0.astimezone(timezone.utc), f1.astimezone(timezone.utc))
t(lambda: datetime(2020,1,1) == date(2020,1,1)); t(lambda: datetime(2020,1,1) < date(2020,1,1)); t(lambda: datetime(2020,1,1).__eq__(date(2020,1,1))); t(lambda: datetime(2020,1,1) < datetime(2020,1,1,tzinfo=timezone.utc)); t(lambda: datetime(2020,1,1) == datetime(2020,1,1,tzinfo=timezone.utc)); t(lambda: datetime(2020,1,1) - datetime(2020,1,1,tzinfo=timezone.utc))
t(lambda: time(1) < time(1, tzinfo=timezone.utc)); t(lambda: time(1) == time(1, tzinfo=timezone.utc)); t(lambda: time(2, tzinfo=timezone(timedelta(hours=1))) == time(1, tzinfo=timezone.utc)); t(lambda: sorted([datetime(2020,1,2,tzinfo=timezone.utc), datetime(2020,1,1,tzinfo=timezone(timedelta(hours=-5)))]))
t(lambda: datetime(2020,1,1,12,tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=5, minutes=30), 'IST'))); t(lambda: datetime.fromisoformat('2024-01-02T03:04:05Z').tzinfo)
