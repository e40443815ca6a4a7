# Long options may be cut short as long as one is meant
import optparse

p = optparse.OptionParser(prog='p')
p.add_option('--verbose', action='store_true')
p.add_option('--version-of', dest='of', type='int')
values, rest = p.parse_args(['--verb', '--version=0x10', 'rest'])
print(values.verbose, values.of, rest)
print(optparse._match_abbrev('--f', {'--foz': None, '--foo': None, '--fie': None, '--f': None}))
for word in ('--fo', '--x'):
    try:
        optparse._match_abbrev(word, {'--foz': None, '--foo': None})
    except optparse.BadOptionError as e:
        print(type(e).__name__, e)
