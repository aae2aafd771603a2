-- One service's database and its two roles. Run by LocalPostgres, section by section; :name stands for an identifier or,
-- where a text is needed, for the quoted password.

-- section: roles (only those that are missing)
create role :owner login nosuperuser nocreatedb nocreaterole nobypassrls password :ownerPassword;
create role :app login nosuperuser nocreatedb nocreaterole nobypassrls password :appPassword;

-- section: database (only when missing)
create database :database owner :owner encoding 'UTF8' template template0;

-- section: rights (every time; inside the database)
-- no service reads another's database
revoke all on database :database from public;
grant connect, temporary on database :database to :app;
revoke create on schema public from public;
grant usage on schema public to :app;
-- the runtime role owns nothing: row-level security always applies to it
alter default privileges for role :owner in schema public
  grant select, insert, update, delete on tables to :app;
alter default privileges for role :owner in schema public grant usage on sequences to :app;
-- only the global default can take from public what it has by birth
alter default privileges for role :owner revoke execute on functions from public;
alter default privileges for role :owner in schema public grant execute on functions to :app;
-- the outbox horizon is the whole server's: one long transaction would stall every relay
alter role :app set transaction_timeout = '30s';
alter role :app set idle_in_transaction_session_timeout = '10s';
