-- A unit asks a reporting group for reports and puts these together, as it does all below it. A group something was asked or told
-- of stays.
alter table report add reporting_group uuid references reporting_group;
alter table report_request add reporting_group uuid references reporting_group;
alter table report_schedule add reporting_group uuid references reporting_group;
alter table report add check (reporting_group is null or kind = 'DISTRICT');
