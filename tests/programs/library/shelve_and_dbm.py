# A shelf on disk – values of any kind, writeback, a second opening; the mapping below it; closed ones.
import dbm.dumb
import os
import shelve
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'data')
with shelve.open(path) as db:
    db['numbers'] = [1, 2, 3]
    db['point'] = {'x': 1.5, 'y': None}
    db['numbers'].append(4)
    print(sorted(db), len(db), 'point' in db, db['numbers'], db.get('no'), db.get('no', 7))
with shelve.open(path, writeback=True) as db:
    db['numbers'].append(4)
    del db['point']
with shelve.open(path, 'r') as db:
    print(dict(db), db['numbers'])
try:
    db['numbers']
except ValueError as e:
    print(e)
try:
    shelve.open(path)['missing']
except KeyError as e:
    print('KeyError', e)
memory = {}
shelf = shelve.Shelf(memory)
shelf['k'] = (1, 'zwei')
print(list(memory), shelf['k'], list(shelf.items()))
shelf.close()
try:
    shelf['k'] = 1
except ValueError as e:
    print(e)
print(repr(shelf.dict))
low = dbm.dumb.open(os.path.join(folder, 'low'), 'n')
low['a'] = 'text'
low[b'b'] = b'x' * 600
low['a'] = 'longer text'
low['c'] = b''
del low['c']
print(low['a'], len(low[b'b']), sorted(low.keys()), 'a' in low, len(low))
low.close()
print(sorted(os.listdir(folder))[-3:], dbm.whichdb(os.path.join(folder, 'low')), dbm.whichdb('nowhere'))
print(open(os.path.join(folder, 'low.dir')).read())
with dbm.open(os.path.join(folder, 'low'), 'r') as again:
    print(again['a'], again.get(b'zz', b'none'))
    for what in (lambda: again.__setitem__('a', 'b'), lambda: again[b'zz']):
        try:
            what()
        except Exception as e:
            print(type(e).__name__, e)
for flag in ('r', 'q'):
    try:
        dbm.dumb.open(os.path.join(folder, 'new'), flag)
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, ''))
try:
    dbm.open(os.path.join(folder, 'new'))
except dbm.error as e:
    print(str(e).replace(folder, ''))
