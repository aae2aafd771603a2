-- Names of units stand in Vietnamese order everywhere (đ after d, tones last), and Thôn 2 before Thôn 10.
create collation vietnamese (provider = icu, locale = 'vi-u-kn');
alter table unit alter column name type text collate vietnamese;
