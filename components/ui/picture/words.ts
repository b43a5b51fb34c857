import { formatCount } from "@/components/ui/formats";

export const pictureWords = {
  save: (title: string, format: string) => `Save picture of ${title} (${format.toUpperCase()})`,
  customers: (rows: number) => `${formatCount(rows)} customers`,
  failed: "The picture could not be made.",
};
