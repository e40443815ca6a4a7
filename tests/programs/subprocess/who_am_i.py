# The program id beside what the kernel says, and what it refuses.
import os
import pwd
import subprocess

name = pwd.getpwuid(os.getuid()).pw_name
for line in ('id -u', 'id -g', 'id -r -u', 'id --user', 'id -gn', 'id -un', 'id -G', 'id -z -u'):
    print(line, subprocess.getoutput(line).strip('\0').replace(name, 'NAME').replace(str(os.getuid()), 'NUMBER'))
print(subprocess.getoutput('id').startswith('uid=%d(%s) gid=%d(' % (os.getuid(), name, os.getgid())))
print(set(map(int, os.popen('id -G').read().split())) == {*os.getgroups(), os.getgid()})
for line in ('id root', 'id -u root', 'id -u -g', 'id -n', 'id -z', 'id nobody-has-this', 'id -u nobody-has-this root'):
    p = subprocess.run(line, shell=True, capture_output=True, text=True)
    print(line, p.returncode, p.stdout, p.stderr)
