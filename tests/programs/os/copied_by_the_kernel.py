# shutil.copyfile lets the kernel copy (os.sendfile), and does it itself where that cannot; old conversion of constants to an enumeration.
import enum
import errno
import io
import os
import shutil
import signal
import tempfile
from unittest import mock

os.chdir(tempfile.mkdtemp())
DATA = bytes(range(256)) * 1000
with open('a', 'wb') as f:
    f.write(DATA)
open('empty', 'w').close()


def same(name):
    with open(name, 'rb') as f:
        return f.read() == DATA


with mock.patch('shutil.copyfileobj') as slow:
    print(shutil.copyfile('a', 'b'), same('b'), slow.called, os.path.getsize(shutil.copyfile('empty', 'c')))
for number in (errno.EINVAL, errno.ENOSPC):
    with mock.patch('os.sendfile', side_effect=OSError(number, 'words')), open('a', 'rb') as src, open('d', 'wb') as dst:
        try:
            shutil._fastcopy_sendfile(src, dst)
        except (OSError, shutil._GiveupOnFastCopy) as e:
            print(type(e).__name__, e)
with mock.patch('os.sendfile', side_effect=OSError(errno.EINVAL, 'words')):
    print(same(shutil.copyfile('a', 'e')))
with mock.patch('os.sendfile', side_effect=OSError(errno.ENOTSOCK, 'words')):
    print(shutil._USE_CP_SENDFILE, same(shutil.copyfile('a', 'f')), shutil._USE_CP_SENDFILE)
shutil._USE_CP_SENDFILE = True
with open('a', 'rb') as src:
    try:
        shutil._fastcopy_sendfile(src, io.BytesIO())
    except shutil._GiveupOnFastCopy as e:
        print(repr(e))
    try:
        shutil._fastcopy_sendfile(src, src)
    except shutil._GiveupOnFastCopy as e:
        print(repr(e))
Checked = enum._old_convert_(enum.IntEnum, 'Handlers', 'signal', lambda name: name in ('SIG_DFL', 'SIG_IGN'), source=signal)
print(list(Checked), signal.Handlers is not Checked, Checked.__module__)
enum._test_simple_enum(Checked, signal.Handlers)
Bits = enum._old_convert_(enum.IntFlag, 'Bits', 'signal', str.isupper, source=mock.Mock(spec=[], A=1, B=2, AB=3, low=4))
print(list(Bits), Bits.AB, Bits(8))
