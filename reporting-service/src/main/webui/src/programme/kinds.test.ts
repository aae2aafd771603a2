import { describe, expect, it } from "vitest";
import { KINDS, type Entry } from "../api/programme";
import { en } from "../words/en";
import { vi } from "../words/vi";
import { fieldName, folded, found, itemsOf, KIND_OF, shown } from "./kinds";
import { appraises, recordsProgramme, scoresItself } from "./rights";
import { groupsOf, groupsTyped } from "./slogans";

const investment: Entry = {
  id: "1",
  revision: 1,
  unit: "hoangcat",
  amount: 100_000_000,
  purpose: "Máy tính bộ phận một cửa",
  spentOn: "2023-04-17",
};

describe("the kinds of programme records", () => {
  it("have a word in both languages for everything they ask", () => {
    for (const kind of KINDS) {
      for (const { name } of KIND_OF[kind].fields) {
        for (const words of [vi, en]) expect(fieldName(kind, name, words)).not.toBe(name);
      }
    }
    expect(fieldName("investments", "purpose", vi)).toBe("Nội dung chi");
    expect(fieldName("steering-documents", "purpose", vi)).toBe("Mục đích");
  });

  it("ask again with what is recorded", () => {
    const items = itemsOf("investments", {}, vi, investment);
    expect(items.map(({ name, initial }) => [name, initial])).toEqual([
      ["amount", "100.000.000"],
      ["purpose", "Máy tính bộ phận một cửa"],
      ["spentOn", "17/04/2023"],
      ["source", undefined],
    ]);
  });

  it("leave out a choice where there is nothing to choose", () => {
    const names = (choices: Parameters<typeof itemsOf>[1]) =>
      itemsOf("zalo-groups", choices, vi).map(({ name }) => name);
    expect(names({})).not.toContain("village");
    expect(names({ village: [["hoangcat.thon1", "thôn 1"]] })).toContain("village");
  });

  it("keep what was chosen though it cannot be chosen any more", () => {
    const group: Entry = { id: "1", revision: 1, unit: "hoangcat", village: "hoangcat.thon9" };
    const village = itemsOf("zalo-groups", {}, vi, group).find(({ name }) => name === "village");
    expect(village?.initial).toBe("hoangcat.thon9");
    expect(village?.options).toEqual([["hoangcat.thon9", "hoangcat.thon9"]]);
  });

  it("say values as people read them", () => {
    expect(shown("investments", "amount", 100_000_000, {}, vi)).toBe("100.000.000 đồng");
    expect(shown("events", "kind", "BRIEFING", {}, vi)).toBe("Quán triệt");
    expect(shown("events", "staff", ["CB01", "CB02"], {}, vi)).toBe("CB01, CB02");
    expect(shown("tasks", "member", "7", { member: [["7", "Bí thư"]] }, vi)).toBe("Bí thư");
  });

  it("are found without regard to marks, the latest first", () => {
    const later = { ...investment, id: "2", spentOn: "2023-06-01" };
    const ids = (text: string) =>
      found("investments", [investment, later], text, {}, vi).map(({ id }) => id);
    expect(ids("")).toEqual(["2", "1"]);
    expect(ids("may tinh MOT cua")).toEqual(["2", "1"]);
    expect(ids("bàn ghế")).toEqual([]);
    expect(folded("Đảng ủy")).toBe("dang uy");
  });
});

describe("the rights over programme records", () => {
  it("are the unit's own, and the district's over its communes", () => {
    const office = { roles: ["party-office"], unit: "hoangcat" };
    const district = { roles: ["district-admin"], unit: "hoanghoa" };
    expect(recordsProgramme(office, "hoangcat")).toBe(true);
    expect(recordsProgramme(office, "hoangquy")).toBe(false);
    expect(recordsProgramme(district, "hoangcat")).toBe(true);
    expect(recordsProgramme({ roles: ["leader"], unit: "hoangcat" }, "hoangcat")).toBe(false);
    expect(scoresItself(office, "hoangcat")).toBe(true);
    expect(appraises(district, "hoangcat")).toBe(true);
    expect(appraises(district, "hoanghoa")).toBe(false);
  });
});

describe("slogans", () => {
  it("are read as typed and typed as read", () => {
    const text = "5 biết\nbiết nghe\nbiết nói\n\n3 không\nkhông hẹn";
    expect(groupsOf(text)).toEqual([
      { title: "5 biết", slogans: ["biết nghe", "biết nói"] },
      { title: "3 không", slogans: ["không hẹn"] },
    ]);
    expect(groupsTyped(groupsOf(text))).toBe(text);
  });
});
