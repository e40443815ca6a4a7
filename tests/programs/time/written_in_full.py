# All letters, flags and widths of strftime; times out of their bounds; what strptime tells of zones
import datetime, time, warnings

def tell(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)

days = (2024, 2, 9, 3, 4, 5, 4, 40, 0), (2023, 1, 1, 0, 0, 0, 6, 1, 0), (2021, 1, 3, 23, 59, 59, 6, 3, -1), (2018, 12, 31, 13, 0, 0, 0, 365, 0)
for day in days:
    print([time.strftime('%' + c, day) for c in 'aAbBcCdDeFgGhHIjklmMnpPrRSTuUVwWxXyYzZ%Eq'])
print([time.strftime(f, days[0]) for f in ('%-d', '%_d', '%^a', '%#Z', '%05d', '%-j', '%10Y', '%_5S', '%Ey', '%Od', '%^B', '%', 'a%', '\xe9%Y')])
for wrong in (3, (1, 2), ('a',) * 9, (2024, 1.5) + (0,) * 7, (2024, 13) + (0,) * 7, (2024, 1, 32) + (0,) * 6, (2024, 1, 1, 24) + (0,) * 5,
              (2024, 1, 1, 0, 60) + (0,) * 4, (2024, 1, 1, 0, 0, 62, 0, 0, 0), (2024, 1, 1, 0, 0, 0, -2, 0, 0), (2024, 1, 1, 0, 0, 0, 0, 367, 0),
              (2 ** 31, 1, 1) + (0,) * 6, (2 ** 70, 1, 1) + (0,) * 6, (2000,) + (0,) * 8):
    for f in time.asctime, time.mktime, lambda t: time.strftime('%Y %m %d %w %j', t):
        tell(f, wrong)
tell(time.strftime, b'%Y')
tell(time.strftime, '%Y\0')
for seconds in (1e200, float('nan'), 2 ** 62, 2 ** 70, 'a', 1.5, -1.5, -1, 1e12):
    tell(time.gmtime, seconds)
    tell(time.ctime, seconds)
for text, form in (('UTC', '%Z'), ('+0530', '%z'), ('12:00 UTC', '%H:%M %Z'), ('19', '%Y %'), ('', '%D')):
    try:
        t = time.strptime(text, form)
        print(tuple(t), t.tm_zone, t.tm_gmtoff)
    except ValueError as e:
        print(e, e.__suppress_context__)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    datetime.datetime.strptime('02-07', '%m-%d')
    datetime.datetime.strptime('2024-02-07', '%Y-%m-%d')
print([(w.category.__name__, str(w.message)) for w in seen])
moment = datetime.datetime(2024, 2, 9, 3, 4, 5, 678, datetime.timezone(datetime.timedelta(hours=-3, minutes=-30), 'X%Y'))
print([moment.strftime(c) for c in ('%-d', '%f', '%U', '%G-%V', '%z', '%:z', '%Z', '%%z', '%Q', '%', '%s' and '%C')])
print(datetime.date(5, 1, 1).strftime('%Y %y %G'), f'{datetime.time(3, 4):%H.%M|%z|%A}')
