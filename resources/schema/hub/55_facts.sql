-- What every store takes. The same list as core/store/admission.cpp, with the same words; a test holds the
-- two against each other with hostile facts: what passes here, every store can keep, read and fold.
set local role hub_fn;

-- What is wrong with a fact in its envelope; null when every store takes it. A body is one JSON object of at
-- most 64 KiB, at most 32 deep, without \u0000, halves of surrogate pairs and control characters in its texts;
-- a number has at most 24 characters and an exponent of at most two digits; and it names its petition.
create or replace function hub.fact_fault(q bigint, i uuid, t bigint, k text, b text) returns text
language plpgsql immutable as $$
declare
  parsed jsonb;
  bare text;                                   -- what stands outside of strings
  brackets text;
begin
  if q < 1 then
    return 'BAD_SEQUENCE';
  elsif i = '00000000-0000-0000-0000-000000000000' then
    return 'BAD_ID';
  elsif t < 1 or t >= 4611686018427387904 then     -- 2^62
    return 'BAD_CLOCK';
  elsif k !~ '^[a-z][a-z0-9_.]{0,62}$' then
    return 'BAD_KIND';
  elsif octet_length(b) > 65536 then
    return 'TOO_BIG';
  end if;
  begin
    parsed := b::jsonb;
    if jsonb_typeof(parsed) <> 'object' then
      return 'BAD_JSON';
    elsif coalesce((parsed->>'petition')::uuid::text <> parsed->>'petition', true)
          or parsed->>'petition' = '00000000-0000-0000-0000-000000000000' then
      return 'BAD_PETITION';
    end if;
  exception
    when numeric_value_out_of_range then return 'BAD_NUMBER';
    when program_limit_exceeded then return 'TOO_DEEP';       -- deeper than even we go
    when data_exception then return case when parsed is null then 'BAD_JSON' else 'BAD_PETITION' end;
  end;
  -- Few bodies have so many brackets, or what looks like a long number: only these are looked at closely.
  if octet_length(b) - octet_length(replace(replace(b, '{', ''), '[', '')) > 32
     or b ~ '[:,[\s]-?[0-9][0-9.]*([eE]|[0-9.]{23})' then
    bare := regexp_replace(replace(replace(b, '\\', ''), '\"', ''), '"[^"]*"', '"', 'g');
    brackets := translate(regexp_replace(bare, '[^][{}]+', '', 'g'), '{}', '[]');
    for level in 1..32 loop
      exit when brackets = '';
      brackets := replace(brackets, '[]', '');   -- the innermost of each
    end loop;
    if brackets <> '' then
      return 'TOO_DEEP';
    elsif bare ~ '[-+.0-9eE]{25}|[eE][-+]?[0-9]{3}' then
      return 'BAD_NUMBER';
    end if;
  end if;
  return null;
end $$;

-- Ends a call that takes too long: the login may have lifted its time-out. Null while it does not.
create or replace function hub.overdue(p_ms bigint) returns text
language plpgsql volatile as $$
begin
  if clock_timestamp() - statement_timestamp() > p_ms * interval '1 ms' then
    raise exception 'too much for one call' using errcode = '54000';
  end if;
  return null;
end $$;

reset role;
