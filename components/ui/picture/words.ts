import { formatCount } from "@/components/ui/formats";

export const pictureWords = {
  save: (title: string) => `Save picture of ${title}`,
  formats: { svg: "SVG, sharp at every size", png: "PNG, for slides and mail" },
  customers: (rows: number) => `${formatCount(rows)} customers`,
  failed: "The picture could not be made.",
};
