# A struct_time takes nine to eleven parts, and keeps the zone apart
import time, pickle, copy
t = time.gmtime(0)
print(t, t.tm_zone, t.tm_gmtoff, len(t), t[:3], time.struct_time.n_fields)
u = time.struct_time(range(1, 10)); print(u, u.tm_zone, u.tm_gmtoff)
u = time.struct_time(range(1, 12)); print(u, u.tm_zone, u.tm_gmtoff, len(u), u == tuple(range(1, 10)))
u = time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9), {'tm_zone': 'X'}); print(u.tm_zone, u.tm_gmtoff)
v = pickle.loads(pickle.dumps(t)); print(v == t, type(v) is time.struct_time, v.tm_zone); print(copy.copy(t) == t)
for bad in (5, range(3), range(20)):
    try: time.struct_time(bad)
    except TypeError as e: print(e)
print(time._STRUCT_TM_ITEMS, time.strftime('%Y', t), time.mktime(t) == 0, time.localtime(0).tm_zone)
