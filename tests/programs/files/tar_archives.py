# about: tar archives byte for byte, what is read of them, filters that refuse members, and shutil's archives of trees
import hashlib, io, os, shutil, tarfile, warnings

def member(name, data=b'', **fields):
    m = tarfile.TarInfo(name); m.size = len(data)
    for k, v in fields.items(): setattr(m, k, v)
    return m, io.BytesIO(data)

def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)

rows = [member('a.txt', b'hello'), member('dir', type=tarfile.DIRTYPE, mode=0o755), member('dir/l', type=tarfile.SYMTYPE, linkname='../a.txt'),
        member('n' * 120, b'x' * 600, mtime=1234.5), member('\xe9\u20ac', b'u', uname='\xe4', uid=5), member('d/' * 60 + 'deep', b'y'),
        member('hard', type=tarfile.LNKTYPE, linkname='a.txt'), member('big', uid=1 << 22, gid=1 << 30), member('dev', type=tarfile.CHRTYPE, devmajor=1, devminor=3)]
kept = {}
for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=form) as tar:
        for m, data in rows:
            data.seek(0)
            try: tar.addfile(m, data if m.isreg() else None)
            except ValueError as e: print(form, e)
    kept[form] = out.getvalue(); print(form, len(out.getvalue()), hashlib.md5(out.getvalue()).hexdigest())
    with tarfile.open(fileobj=io.BytesIO(out.getvalue())) as tar:
        for m in tar: print([m.name[-12:], m.size, m.mode, m.uid, m.gid, m.mtime, m.type, m.linkname, m.uname, m.isfile(), m.isdev(), m.offset_data, sorted(m.pax_headers)])
tar = tarfile.open(fileobj=io.BytesIO(kept[2])); f = tar.extractfile('a.txt'); print(f.read(2), f.read(), f.seek(1), f.read(), tar.extractfile('dir'), tar.extractfile('dir/l').read(), tar.extractfile('hard').read())
t(tar.getmember, 'none'); t(tar.extractfile, 'none'); print(tar.getmember('dir/').isdir(), tar.getnames()[:3], repr(tar.getmember('a.txt'))[:18]); tar.close(); t(tar.getnames); t(tarfile.open)
t(tarfile.open, fileobj=io.BytesIO(b'')); t(tarfile.open, fileobj=io.BytesIO(b'no archive' * 100)); t(tarfile.open, fileobj=io.BytesIO(b'x'), mode='r:'); t(tarfile.open, 'x', 'q')
os.makedirs('top/sub'); open('top/f', 'w').write('text'); os.chmod('top/f', 0o751); os.symlink('f', 'top/s'); os.link('top/f', 'top/h'); open('top/sub/g', 'w').write('more'); os.utime('top/f', (5, 7))
with tarfile.open('x.tar', 'w') as tar:
    tar.add('top', filter=lambda m: None if m.name.endswith('g') else m); t(tar.getmember, 'top/sub/g'); t(tar.extractfile, 'top/f'); tar.add('top/sub/g', 'other', recursive=False)
with tarfile.open('x.tar', 'a') as tar: tar.addfile(*member('added', b'later'))
print(tarfile.is_tarfile('x.tar'), tarfile.is_tarfile('top/f'))
with tarfile.open('x.tar') as tar:
    print([(m.name, m.type, m.linkname, m.size) for m in tar], oct(tar.getmember('top/f').mode), tar.getmember('top/f').mtime)
    tar.extractall('out', filter='data'); print(sorted(os.listdir('out/top')), os.readlink('out/top/s'), oct(os.stat('out/top/f').st_mode), os.stat('out/top/f').st_mtime, open('out/added').read())
    tar.extract('other', 'one', filter=tarfile.tar_filter); print(os.listdir('one'))
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always'); tar.extractall('again'); print(seen[0].category.__name__, seen[0].message, os.path.exists('again/top/sub'))
    t(tar.extractall, 'out', filter='none')
for bad in (member('/abs', b'1'), member('../up', b'1'), member('l', type=tarfile.SYMTYPE, linkname='../../out'), member('k', type=tarfile.LNKTYPE, linkname='/etc/passwd'), member('p', type=tarfile.FIFOTYPE)):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as tar: tar.addfile(bad[0], bad[1] if bad[0].isreg() else None)
    with tarfile.open(fileobj=io.BytesIO(out.getvalue())) as tar:
        for filter in ('tar', 'data'):
            try: tar.extractall('bad', filter=filter); print(bad[0].name, filter, sorted(os.listdir('bad')) if os.path.isdir('bad') else [])
            except tarfile.FilterError as e: print(filter, type(e).__name__, str(e).replace(os.getcwd(), '.').replace(os.path.dirname(os.getcwd()), '..'), isinstance(e, tarfile.TarError))
print(tarfile.data_filter(tarfile.TarInfo('x'), '.').mode, tarfile.TarInfo('x').replace(name='y', mode=1).name)
print(os.path.basename(shutil.make_archive('tree', 'tar', 'top')), shutil.make_archive('with', 'tar', base_dir='top'))
shutil.unpack_archive('tree.tar', 'u1', filter='data'); shutil.unpack_archive('with.tar', 'u2', 'tar', filter='fully_trusted'); print(sorted(os.listdir('u1')), sorted(os.listdir('u2/top')))
t(shutil.make_archive, 'x', 'zap'); t(shutil.make_archive, 'x', 'tar', 'nowhere'); t(shutil.make_archive, 'x', 'tar', 'x.tar'); t(shutil.unpack_archive, 'x.what'); t(shutil.unpack_archive, 'top/f', format='what'); t(shutil.unpack_archive, 'top/f', 'u3', 'tar')
print(shutil.get_archive_formats()); print(shutil.get_unpack_formats())
def pack(base_name, base_dir, **k): return base_name + ' ' + base_dir, sorted(k.items(), key=str), os.path.basename(os.getcwd()) == 'top'
shutil.register_archive_format('mine', pack, [('level', 3)], 'my own'); print(('mine', 'my own') in shutil.get_archive_formats(), shutil.make_archive('x', 'mine', base_dir='q')[:2]); r = shutil.make_archive('x', 'mine', 'top'); print(os.path.basename(r[0].split()[0]), r[2])
t(shutil.register_archive_format, 'x', 5); t(shutil.register_archive_format, 'x', pack, 5); t(shutil.register_archive_format, 'x', pack, [(1, 2, 3)]); shutil.unregister_archive_format('mine'); t(shutil.make_archive, 'x', 'mine')
shutil.register_unpack_format('U', ['.u'], lambda name, folder, n: print('unpacks', name, os.path.basename(folder), n), [('n', 4)]); shutil.unpack_archive('z.u', 'to'); t(shutil.register_unpack_format, 'V', ['.u'], pack); t(shutil.register_unpack_format, 'V', ['.v'], 5); shutil.unregister_unpack_format('U'); t(shutil.unpack_archive, 'z.u')
