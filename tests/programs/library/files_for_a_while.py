# Temporary files, copies of trees, calendars, codecs, complex functions, events at times.
import tempfile, os, shutil, stat, codecs, cmath, calendar, sched, time
with tempfile.NamedTemporaryFile('w+', suffix='.txt', delete=True) as f:
    f.write('hi'); f.flush(); n = f.name
    print(os.path.exists(n), n.endswith('.txt'), open(n).read(), os.path.dirname(n))
print(os.path.exists(n))
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, 'a'); os.mkdir(p)
    open(os.path.join(p, 'x.txt'), 'w').write('1')
    q = shutil.copytree(p, os.path.join(d, 'b')); print(os.listdir(q), os.path.basename(q))
    print(os.path.basename(shutil.copy(os.path.join(p, 'x.txt'), d)), sorted(os.listdir(d)))
    shutil.move(os.path.join(d, 'x.txt'), os.path.join(d, 'y.txt')); print(sorted(os.listdir(d)))
    try: shutil.copyfile(os.path.join(d, 'y.txt'), os.path.join(d, 'y.txt'))
    except shutil.SameFileError as e: print('same')
    shutil.rmtree(p); print(sorted(os.listdir(d)))
print(os.path.exists(d))
fd, n = tempfile.mkstemp(); os.write(fd, b'x'); os.close(fd); print(os.stat(n).st_size); os.unlink(n)
with tempfile.TemporaryFile() as f: f.write(b'abc'); f.seek(0); print(f.read())
with tempfile.SpooledTemporaryFile(10) as f: f.write(b'abc'); print(f._rolled); f.write(b'd'*20); print(f._rolled); f.seek(0); print(f.read(4))
print(codecs.lookup('UTF8').name, codecs.encode('abc', 'rot13'), codecs.encode(b'hi', 'hex'), codecs.decode(b'6869', 'hex'), codecs.BOM_UTF8)
dec = codecs.getincrementaldecoder('utf-8')(); print([dec.decode(bytes([b])) for b in 'é日'.encode()])
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi), cmath.phase(-1), cmath.polar(1+1j), cmath.rect(2, 0.5), cmath.log(1j), cmath.sin(1+2j), cmath.tanh(0.5j), cmath.isclose(1, 1+1e-12))
print(calendar.month(2024, 2)); print(calendar.isleap(2000), calendar.monthrange(2023, 2), calendar.month_name[3], list(calendar.day_abbr), calendar.MONDAY)
print(calendar.calendar(2025)[:300])
print(calendar.HTMLCalendar().formatmonth(2024, 1)[:200], calendar.timegm((2024, 1, 1, 0, 0, 0)))
s = sched.scheduler(time.time, time.sleep)
s.enter(0.2, 1, print, ('b',)); s.enter(0.1, 1, print, ('a',)); s.enter(0.2, 0, print, argument=('c',)); s.run()
for m in (13,):
    try: calendar.monthrange(2024, m)
    except calendar.IllegalMonthError as e: print(e)
